package vn.lienthong.signing;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import eu.europa.esig.dss.diagnostic.AbstractSignatureWrapper;

/** Finds what the library says of a field. It knows fields by their last name only, which is not unique; the byte range is. */
final class JudgedRevision {

    private JudgedRevision() {}

    static <T extends AbstractSignatureWrapper> Optional<T> of(SignedField field, List<T> judged) {
        return judged.stream()
                .filter(one -> one.getPDFRevision() != null)
                .filter(one -> field.range()
                        .equals(one.getPDFRevision()
                                .getSignatureByteRange()
                                .stream()
                                .map(BigInteger::longValue)
                                .toList()))
                .findFirst();
    }
}
