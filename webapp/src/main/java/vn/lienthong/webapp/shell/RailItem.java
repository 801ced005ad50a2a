package vn.lienthong.webapp.shell;

/** A rail entry as one person sees it on one page. */
public record RailItem(String id, String icon, String path, RailCounter.Count count, boolean active) {
    public String labelKey() {
        return "rail." + id;
    }
}
