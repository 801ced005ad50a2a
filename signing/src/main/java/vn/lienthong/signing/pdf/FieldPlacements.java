package vn.lienthong.signing.pdf;

import java.util.List;

/** Where the four things stand that turn a draft into an issued document. */
public record FieldPlacements(Placement signature, TextField number, TextField date, Placement seal) {

    List<Placement> all() {
        return List.of(signature, number.placement(), date.placement(), seal);
    }
}
