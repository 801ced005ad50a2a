package vn.lienthong.webapp.outgoing;

import java.util.UUID;

import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.FileStage;

/**
 * A file of a draft.
 *
 * @param name      as uploaded
 * @param kilobytes size, rounded up
 * @param form      {@code pdf}, {@code converted} (an office file with its PDF), {@code none} (a main file without a
 *                  PDF), {@code other} (an appendix that goes as it is)
 */
record FileRow(UUID id, boolean isMain, String name, long kilobytes, String form) {
    private static final int KILOBYTE = 1024;

    static FileRow of(DocumentFile file) {
        var first = file.versions().getFirst().file();
        return new FileRow(
                file.id(), file.isMain(), first.name(), (first.size() + KILOBYTE - 1) / KILOBYTE, form(file));
    }

    private static String form(DocumentFile file) {
        if (file.latest(FileStage.CONVERTED).isPresent()) return "converted";
        if (file.latest().file().isPdf()) return "pdf";
        return file.isMain() ? "none" : "other";
    }
}
