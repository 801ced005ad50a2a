package vn.lienthong.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.exception.ProtectedDocumentException;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;

import vn.lienthong.signing.FieldFinder.Found;
import vn.lienthong.signing.keys.SignatureValue;
import vn.lienthong.signing.timestamp.TimestampAuthority;

/**
 * Signs PDF files at level PAdES-BASELINE-T in three steps: {@link #prepare}, a signature value from anywhere,
 * {@link #embed}. No key ever comes here; the original file is never changed, the signed one is the original with bytes
 * added at its end.
 */
public final class PdfSigning {

    private final Path workFolder;
    private final CmsSignatures signatures;

    /** @param workFolder prepared files wait here for their signature value */
    public PdfSigning(Path workFolder, TimestampAuthority timestamps) {
        this.workFolder = workFolder;
        this.signatures = new CmsSignatures(timestamps);
    }

    /** What keeps a certificate from signing at a time, before there is anything to sign; empty when nothing does. */
    public Optional<PrepareOutcome.Why> obstacle(Signer signer, Instant at) {
        return PrepareChecks.refusal(signer, at);
    }

    /** Makes everything but the signature value; what it returns stays in the work folder until {@link #discard}. */
    public PrepareOutcome prepare(Path pdf, SigningRequest request) {
        var refusal = PrepareChecks.refusal(pdf, request);
        if (refusal.isPresent()) return new PrepareOutcome.Refused(refusal.get());
        var found = FieldFinder.find(pdf, request.place());
        if (found instanceof Found.Unusable(var why)) return new PrepareOutcome.Refused(why);
        try {
            return prepare(pdf, request, found);
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be prepared", e);
        }
    }

    /**
     * Puts the value and a time-stamp over it into the prepared document and writes it to a new file, complete or not at
     * all. An outage of the time-stamp authority is a {@link vn.lienthong.signing.timestamp.TimestampFault}; the same
     * value may then be embedded later.
     */
    public EmbedOutcome embed(ToBeSigned toBeSigned, SignatureValue value, Path target) {
        if (value.algorithm() != toBeSigned.signer().algorithm()
                || !value.isBy(toBeSigned.signer().certificate(), toBeSigned.signedBytes())) {
            return new EmbedOutcome.Refused(EmbedOutcome.Why.VALUE_DOES_NOT_FIT);
        }
        try {
            var room = SignatureRoom.of(toBeSigned);
            if (!room.holds(toBeSigned.documentDigest(), toBeSigned.signer().algorithm())) {
                return new EmbedOutcome.Refused(EmbedOutcome.Why.PREPARATION_GONE);
            }
            return room.write(signatures.container(toBeSigned, value), target)
                    ? new EmbedOutcome.Embedded(target)
                    : new EmbedOutcome.Refused(EmbedOutcome.Why.NO_ROOM);
        } catch (NoSuchFileException _) {
            return new EmbedOutcome.Refused(EmbedOutcome.Why.PREPARATION_GONE);
        } catch (IOException e) {
            throw new UncheckedIOException("The signed document could not be written", e);
        }
    }

    /** Gives up a prepared document or cleans up after it was embedded. */
    public void discard(ToBeSigned toBeSigned) {
        var folder = toBeSigned.prepared().getParent();
        if (folder == null || !workFolder.equals(folder.getParent())) {
            throw new IllegalArgumentException("Not prepared here: " + toBeSigned.prepared());
        }
        try {
            new WorkFiles(folder).close();
        } catch (IOException e) {
            throw new UncheckedIOException("The prepared document could not be deleted", e);
        }
    }

    private PrepareOutcome prepare(Path pdf, SigningRequest request, Found found) throws IOException {
        var files = WorkFiles.in(workFolder);
        var kept = false;
        try {
            var toBeSigned = prepare(pdf, request, found, files);
            kept = true;
            return new PrepareOutcome.Prepared(toBeSigned);
        } catch (ProtectedDocumentException _) {
            return new PrepareOutcome.Refused(PrepareOutcome.Why.CHANGES_FORBIDDEN);
        } catch (AlertException _) {
            return new PrepareOutcome.Refused(PrepareOutcome.Why.PLACE_TAKEN);
        } catch (DSSException e) {
            throw new IOException("The document could not be prepared", e);
        } finally {
            if (!kept) files.close();
        }
    }

    private ToBeSigned prepare(Path pdf, SigningRequest request, Found found, WorkFiles files) throws IOException {
        var parameters = DssParameters.of(request, found);
        var service = new LockingSignatureService(request.kind());
        service.setResourcesHandlerBuilder(files);
        service.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.fileOnly());
        var digest = service.messageDigest(new FileDocument(pdf.toFile()), parameters);
        var prepared = (FileDocument) parameters.getPdfSignatureCache().getToBeSignedDocument();
        var attributes = signatures.signedAttributes(digest.getValue(), parameters);
        var file = prepared.getFile().toPath();
        var room = SignatureRoom.in(file);
        return new ToBeSigned(file, HexFormat.of().formatHex(digest.getValue()), HexFormat.of().formatHex(attributes),
                room.start(), room.length(), request.signer(), request.signingAt());
    }
}
