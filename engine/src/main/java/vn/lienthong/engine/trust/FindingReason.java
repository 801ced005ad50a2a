package vn.lienthong.engine.trust;

import java.util.List;

/**
 * Why a state is what it is.
 *
 * @param code stable; the words for people are made elsewhere
 * @param args particulars that the words name
 */
public record FindingReason(String code, List<String> args) {
    public FindingReason {
        args = List.copyOf(args);
    }
}
