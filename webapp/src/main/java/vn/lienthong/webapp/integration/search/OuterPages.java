package vn.lienthong.webapp.integration.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.finding.ContentText;
import vn.lienthong.engine.finding.TextState;
import vn.lienthong.engine.proposal.UploadToRead;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.search.text.ContentSource;
import vn.lienthong.search.text.TextExtraction;
import vn.lienthong.signing.pdf.PageImageOutcome.PageImage;
import vn.lienthong.signing.pdf.PageImages;
import vn.lienthong.signing.pdf.PageSizesOutcome.PageSizes;
import vn.lienthong.webapp.content.WorkFolder;
import vn.lienthong.webapp.start.Installation;

/**
 * Recognises the letters of the pages where a document says what it is and who signed it. A scan of fifty pages takes
 * minutes, and somebody waits.
 */
@Component
final class OuterPages {
    /** 200 dots an inch on A4. */
    private static final int WIDTH = 1_654;
    private static final int ALL_OF_FEW = 3;

    private final ContentStore store;
    private final PageImages images;
    private final TextExtraction extraction;
    private final TextReading reading;
    private final Path folder;

    OuterPages(ContentStore store, @Qualifier("preparingPageImages") PageImages images, TextExtraction extraction,
            TextReading reading,
            Installation installation) {
        this.store = store;
        this.images = images;
        this.extraction = extraction;
        this.reading = reading;
        this.folder = installation.workFolder("upload-work");
    }

    ContentText recognise(UploadToRead upload) {
        try (var work = WorkFolder.in(folder)) {
            var file = work.lay("scan", store.open(upload.content().id()));
            if (!(images.sizes(file, 1) instanceof PageSizes(_, var count)))
                return reading.recognise(upload.content().id(), upload.name());
            return joined(recognised(work, file, count));
        } catch (IOException e) {
            throw new FaultException(Origin.OURS, "The pages of a scan could not be drawn", e);
        }
    }

    private List<ContentText> recognised(WorkFolder work, Path file, int count) throws IOException {
        var texts = new ArrayList<ContentText>();
        var pages = count <= ALL_OF_FEW ? Stream.iterate(1, page -> page + 1).limit(count) : Stream.of(1, count);
        for (int page : pages.toList()) {
            var picture = work.path().resolve(page + ".png");
            if (images.render(file, page, WIDTH, picture) instanceof PageImage)
                texts.add(TextResults.of(extraction.recognise(ContentSource.of(picture), "page.png")));
        }
        return texts;
    }

    private static ContentText joined(List<ContentText> texts) {
        var read = texts.stream().filter(text -> !text.text().isBlank()).toList();
        if (read.isEmpty()) return texts.isEmpty() ? ContentText.nothing(TextState.NONE, "EMPTY") : texts.getFirst();
        var text = read.stream().map(ContentText::text).collect(Collectors.joining("\n\n"));
        return new ContentText(TextState.READ, null, text, null, null, true);
    }
}
