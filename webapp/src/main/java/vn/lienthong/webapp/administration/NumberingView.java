package vn.lienthong.webapp.administration;

import java.util.List;

import vn.lienthong.engine.shared.Period;

/**
 * How an agency numbers its documents.
 *
 * @param mayDecide whether the reader may change it
 */
public record NumberingView(List<Row> rows, boolean mayDecide) {
    public NumberingView {
        rows = List.copyOf(rows);
    }

    /**
     * A rule in words.
     *
     * @param what        the kinds it is about
     * @param examples    numbers as it writes them
     * @param state       {@code running}, {@code planned} or {@code over} on the day of the page
     * @param isGeneral   whether it holds for everybody
     * @param mayTakeBack whether the reader may take it back
     */
    public record Row(String id, String what, String series, String examples, Period validity, String basis,
            String state, boolean isGeneral, boolean mayTakeBack) {}
}
