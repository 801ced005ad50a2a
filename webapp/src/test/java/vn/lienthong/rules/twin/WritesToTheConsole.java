package vn.lienthong.rules.twin;

/** Breaks the rule of the console. */
final class WritesToTheConsole {
    void say() {
        System.out.println("here");
    }
}
