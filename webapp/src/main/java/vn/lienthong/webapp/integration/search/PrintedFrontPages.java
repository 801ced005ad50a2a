package vn.lienthong.webapp.integration.search;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.proposal.FrontPage;
import vn.lienthong.engine.proposal.FrontPages;
import vn.lienthong.engine.proposal.Proposal;
import vn.lienthong.engine.proposal.ProposedField;
import vn.lienthong.engine.proposal.ReadFrom;
import vn.lienthong.engine.registry.CodeListEntry;
import vn.lienthong.search.layout.Layout;
import vn.lienthong.search.layout.Part;
import vn.lienthong.search.layout.Term;
import vn.lienthong.search.layout.Terms;

/** Has a text read by its layout, and puts what was found into the engine's words. */
@Component
final class PrintedFrontPages implements FrontPages {
    /** The kind that carries no title on the page. */
    private static final String LETTER = "OFFICIAL_LETTER";

    @Override
    public FrontPage read(String text, ReadFrom from, List<CodeListEntry> kinds, List<CodeListEntry> urgencies) {
        var readings = new Layout(new Terms(terms(kinds), terms(urgencies), LETTER)).read(text);
        var found = new ArrayList<Proposal>();
        readings.forEach((part, reading) -> {
            var field = field(part);
            if (field != null)
                found.add(new Proposal(field, reading.value(), null, from, reading.snippet(), reading.isSure()));
        });
        var governing = readings.get(Part.GOVERNING);
        return new FrontPage(found, governing == null ? null : governing.value());
    }

    private static List<Term> terms(List<CodeListEntry> entries) {
        return entries.stream().map(entry -> new Term(entry.key(), entry.nameVi(), entry.abbreviation())).toList();
    }

    private static @Nullable ProposedField field(Part part) {
        return switch (part) {
            case NUMBER -> ProposedField.NUMBER;
            case SYMBOL -> ProposedField.SYMBOL;
            case DATE -> ProposedField.ISSUE_DATE;
            case GOVERNING -> null;
            case ISSUER -> ProposedField.ISSUER;
            case KIND -> ProposedField.KIND;
            case URGENCY -> ProposedField.URGENCY;
            case SUBJECT -> ProposedField.SUBJECT;
            case SIGNER -> ProposedField.SIGNER_NAME;
            case POST -> ProposedField.SIGNER_POST;
        };
    }
}
