package vn.lienthong.webapp.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;

/** How one and the same open page looks to different people; put on without opening it anew. */
public enum Look {
    LIGHT(1366, 768), DARK(1366, 768), CONTRAST(1366, 768), FORCED(1366, 768),
    /** The office computer at 200 % zoom. */
    ZOOMED(683, 384),
    /** As narrow as WCAG asks for: the office computer at 400 % zoom. */
    NARROW(320, 384),
    /** A telephone held upright. */
    PHONE(390, 844);

    private final int width;
    private final int height;

    Look(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void on(Page page) {
        var size = page.viewportSize();
        if (size.width != width || size.height != height) page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(this == DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setContrast(this == CONTRAST ? Contrast.MORE : Contrast.NO_PREFERENCE)
                .setForcedColors(this == FORCED ? ForcedColors.ACTIVE : ForcedColors.NONE));
    }
}
