package vn.lienthong.engine.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.document.CodedDocuments;
import vn.lienthong.engine.document.TypedCode;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.NumberedLines;
import vn.lienthong.engine.registry.NumberedLines.Line;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** Which document an auditor means by a number: one we gave it, its arrival number, or that of its issuer. */
@UseCase
public class FindAudited {
    /** Who gets so many has to say more. */
    public static final int MOST = 20;
    /** A number stands once in each register of each year. */
    private static final int MOST_LINES = 5000;

    private final TrailScope scopes;
    private final OrganisationTree tree;
    private final NumberedLines lines;
    private final CodedDocuments documents;

    FindAudited(TrailScope scopes, OrganisationTree tree, NumberedLines lines, CodedDocuments documents) {
        this.scopes = scopes;
        this.tree = tree;
        this.lines = lines;
        this.documents = documents;
    }

    /** Who gave the number that was typed. */
    public enum Kind {
        ISSUED, ARRIVAL, RECEIVED
    }

    /**
     * A document that may be meant.
     *
     * @param code as it is written there
     * @param on   date of the number; null when the paper has none
     */
    public record Audited(DocumentId document, OrganisationId agency, Kind kind, String code, @Nullable LocalDate on) {}

    /**
     * Newest first, only of organisations that the actor audits; nothing for words that are no number.
     *
     * @param scope only below this organisation; null for all the actor audits
     */
    @Transactional(readOnly = true)
    public List<Audited> find(Actor auditor, @Nullable OrganisationId scope, String typed) {
        var within = scopes.within(auditor, scope);
        var code = TypedCode.read(typed);
        if (code == null) return List.of();
        var agencies = within == null ? tree.all() : within;
        var found = new LinkedHashMap<DocumentId, Audited>();
        numbered(code, agencies).forEach(one -> found.putIfAbsent(one.document(), one));
        documents.received(code, agencies, MOST)
                .forEach(one -> found.putIfAbsent(one.id(),
                        new Audited(one.id(), one.agency(), Kind.RECEIVED, one.code(), one.issuedOn())));
        return found.values()
                .stream()
                .sorted(Comparator.comparing(Audited::on, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(MOST)
                .toList();
    }

    private List<Audited> numbered(TypedCode code, Collection<OrganisationId> agencies) {
        var count = code.count();
        if (count == null) return List.of();
        return lines.of(count, agencies, MOST_LINES)
                .stream()
                .filter(line -> isMeant(line, code))
                .map(FindAudited::audited)
                .limit(MOST)
                .toList();
    }

    private static boolean isMeant(Line line, TypedCode code) {
        return line.register().direction() == Direction.INCOMING
                ? code.isOfYear(line.register().year())
                : !code.symbol().isEmpty() && code.hasSymbol(line.entry().symbol());
    }

    private static Audited audited(Line line) {
        var kind = line.register().direction() == Direction.INCOMING ? Kind.ARRIVAL : Kind.ISSUED;
        var entry = line.entry();
        return new Audited(entry.document(), line.register().agency(), kind, entry.code(), entry.entryDate());
    }
}
