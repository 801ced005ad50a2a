package vn.lienthong.engine.handling;

import java.util.List;

import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/**
 * A document that came on paper or as a file.
 *
 * @param id    the id the document gets; a form that is sent twice sends the same one and makes one document
 * @param files the main file first: the scan, the photo, the electronic document
 */
public record IntakeInput(
        DocumentId id, OrganisationId agency, IncomingSource source, IncomingFacts facts, List<ArrivedFile> files) {
    public IntakeInput {
        files = List.copyOf(files);
    }

    IntakeInput with(IncomingFacts settled) {
        return new IntakeInput(id, agency, source, settled, files);
    }
}
