package vn.lienthong.engine.shared;

/** A row of the law or of an installation that has a name in both languages; a refusal that is about it shows the name. */
public interface Named {
    String nameVi();

    String nameEn();
}
