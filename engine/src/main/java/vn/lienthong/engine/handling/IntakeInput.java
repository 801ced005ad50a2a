package vn.lienthong.engine.handling;

import java.util.List;

import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.OrganisationId;

/**
 * A document that came on paper or as a file.
 *
 * @param files the main file first: the scan, the photo, the electronic document
 */
public record IntakeInput(
        OrganisationId agency, IncomingSource source, IncomingFacts facts, List<StoredFile> files) {
    public IntakeInput {
        files = List.copyOf(files);
    }
}
