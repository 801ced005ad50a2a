package vn.lienthong.engine.handling;

import java.time.LocalDate;
import java.util.List;

import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.Outcome;

/**
 * Works on the scans and photographs of paper documents; what comes out is stored as new content. Never called inside a
 * transaction.
 */
public interface PaperScans {
    /**
     * One PDF of pictures, in their order, each on a sheet of its own; refused with
     * {@link HandlingRefusal#PICTURES_NOT_BOUND}.
     */
    Outcome<StoredFile> bind(List<StoredFile> pictures, String title);

    /**
     * The stamp <i>ĐẾN</i> on the first page, as a revision after the scan's own bytes (Decree 30/2020/NĐ-CP, art. 22);
     * refused with {@link HandlingRefusal#SCAN_NOT_STAMPED}.
     */
    Outcome<StoredFile> stamp(StoredFile pdf, ArrivalMark mark);

    /** What the stamp says. */
    record ArrivalMark(String agency, String number, LocalDate on) {}
}
