package vn.lienthong.engine.trust;

import java.util.List;

/**
 * What was found about a file.
 *
 * @param reasons    what concerns the file, not one signature
 * @param etsiReport the standard's own report (ETSI TS 119 102-2, XML); empty when the file could not be judged
 */
public record SignatureFindings(
        SignatureState state, List<FindingReason> reasons, List<SignatureFinding> signatures, String etsiReport) {
    public SignatureFindings {
        reasons = List.copyOf(reasons);
        signatures = List.copyOf(signatures);
    }
}
