package vn.lienthong.webapp.administration;

/** Name and first password of an account, shown once. */
public record Handover(String signInName, String password) {
    @Override
    public String toString() {
        return "Handover";
    }
}
