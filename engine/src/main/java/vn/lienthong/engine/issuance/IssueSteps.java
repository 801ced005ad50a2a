package vn.lienthong.engine.issuance;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentScopes;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocument.Issue;
import vn.lienthong.engine.document.OutgoingDocument.Issued;
import vn.lienthong.engine.document.OutgoingDocument.Signed;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.OutgoingFacts;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.RegisterEntry;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.engine.shared.UseCase;

/** What of issuing touches the database; each method is one transaction. */
@UseCase
class IssueSteps {
    /** What hindered the issue has some time to pass. */
    private static final Duration HEAD_START = Duration.ofSeconds(10);

    private final ReadingRights readers;
    private final Authorisation authorisation;
    private final OutgoingDocuments documents;
    private final DocumentFiles files;
    private final DocumentScopes scopes;
    private final Registers registers;
    private final IssueRecords records;
    private final DocumentSymbols symbols;
    private final KeptFiles kept;
    private final RecipientsOnDay recipients;
    private final DraftRules rules;
    private final Outbox outbox;
    private final DomainEvents events;
    private final Clock clock;

    IssueSteps(
            ReadingRights readers, Authorisation authorisation, OutgoingDocuments documents, DocumentFiles files,
            DocumentScopes scopes, Registers registers, IssueRecords records, DocumentSymbols symbols,
            KeptFiles kept, RecipientsOnDay recipients, DraftRules rules, Outbox outbox, DomainEvents events,
            Clock clock) {
        this.readers = readers;
        this.authorisation = authorisation;
        this.documents = documents;
        this.files = files;
        this.scopes = scopes;
        this.registers = registers;
        this.records = records;
        this.symbols = symbols;
        this.kept = kept;
        this.recipients = recipients;
        this.rules = rules;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** What is to be sealed, under which number. */
    record Reservation(
            OrganisationId agency, RegisterEntry entry, StoredFile signed, List<DocumentFile> appendices) {}

    /** What is looked at before a number is taken. */
    record Task(OrganisationId agency, List<StoredFile> appendices, StoredFile signed, String code, LocalDate on) {}

    /** Before a number is taken: agencies may have been closed or renamed since the draft was complete. */
    @Transactional(readOnly = true)
    public Outcome<Task> check(Actor actor, DocumentId id, int version) {
        readers.require(actor, id);
        var facts = mayIssue(actor, documents.get(id, version, Signed.class)).facts();
        var known = registers.entryOf(id).orElse(null);
        var refusal = inTheWayOfANumber(known, facts);
        if (refusal == null) refusal = rules.reachable(id, facts.agency());
        return refusal == null ? Outcome.done(task(id, facts, known)) : new Outcome.Refused<>(refusal);
    }

    /** A number that is held keeps its symbol. */
    private @Nullable Refusal inTheWayOfANumber(@Nullable RegisterEntry known, OutgoingFacts facts) {
        var closed = rules.closedAgency(facts);
        return closed != null || known != null ? closed : rules.symbol(facts);
    }

    private Task task(DocumentId id, OutgoingFacts facts, @Nullable RegisterEntry known) {
        var all = files.of(id);
        var on = known == null ? LocalDate.now(clock) : known.entryDate();
        return new Task(
                facts.agency(), sealable(all).stream().map(file -> file.latest().file()).toList(), signed(all),
                known == null ? symbols.longestCode(facts, on) : known.code(), on);
    }

    private static StoredFile signed(List<DocumentFile> files) {
        return files.stream()
                .filter(DocumentFile::isMain)
                .findFirst()
                .flatMap(main -> main.latest(FileStage.SIGNED))
                .orElseThrow()
                .file();
    }

    @Transactional
    public Reservation reserve(Actor actor, DocumentId id, int version) {
        var facts = open(actor, id, version).facts();
        if (records.isSealed(id)) throw new StaleException("document", id); // the issue is on its way
        var known = registers.entryOf(id).orElse(null);
        if (inTheWayOfANumber(known, facts) != null) throw new StaleException("document", id); // since the check
        var entry = known == null ? symbols.reserve(id, facts, LocalDate.now(clock)) : known;
        if (known == null)
            events.publish(
                    new DocumentEvent(DocumentAct.NUMBER_RESERVED, id, actor, Map.of("code", entry.code())));
        var all = files.of(id);
        return new Reservation(facts.agency(), entry, signed(all), sealable(all));
    }

    /** Appendices the seal goes on: PDF files, which other kinds cannot bear visibly. */
    private static List<DocumentFile> sealable(List<DocumentFile> files) {
        return files.stream().filter(file -> !file.isMain() && file.latest().file().isPdf()).toList();
    }

    /** Keeps what sealing made and issues it: both, or neither. */
    @Transactional
    public String issueSealed(
            Actor actor, DocumentId id, int version, RegisterEntry under, IssueDocument.Sealed sealed) {
        return issue(keep(actor, id, version, under, sealed));
    }

    /** Keeps what sealing made when it could not be issued. From here on the issue goes on by itself, whatever dies. */
    @Transactional
    public void keepSealed(
            Actor actor, DocumentId id, int version, RegisterEntry under, IssueDocument.Sealed sealed) {
        keep(actor, id, version, under, sealed);
        outbox.addLater(IssueDocument.TOPIC, id.value(), clock.instant().plus(HEAD_START));
    }

    /**
     * A number that was voided while the file was being sealed is no longer the document's: the file that bears it is thrown
     * away.
     */
    private Signed keep(Actor actor, DocumentId id, int version, RegisterEntry under, IssueDocument.Sealed sealed) {
        var document = open(actor, id, version);
        var holdsIt = registers.entryOf(id).map(RegisterEntry::code).filter(under.code()::equals).isPresent();
        if (!holdsIt || records.isSealed(id)) throw new StaleException("document", id);
        kept.addVersions(sealed.versions(files.mainOf(id).orElseThrow().id(), actor));
        records.sealed(id, actor);
        events.publish(
                new DocumentEvent(
                        DocumentAct.SEALED, id, actor, Map.of("content", sealed.sealed().content().value())));
        return document;
    }

    /**
     * Marks the number used and issues; deliveries are written by who listens, in this transaction. Asked again, it
     * answers the number of the first time.
     */
    @Transactional
    public String issue(DocumentId id) {
        return switch (documents.lock(id, OutgoingDocument.class)) {
            case Issued done -> done.issue().code();
            case Signed signed -> issue(signed);
            default -> throw new StaleException("document", id);
        };
    }

    private String issue(Signed document) {
        var id = document.id();
        var seal = records.sealOf(id);
        var entry = registers.use(id);
        var issue = new Issue(entry.numberText(), entry.symbol(), entry.entryDate(), clock.instant(),
                seal.by().requirePerson());
        documents.save(document.issue(issue));
        var facts = document.facts();
        recipients.fix(id, facts.agency(), LocalDate.now(clock), seal.on()); // the number may be of an earlier day
        scopes.grant(
                id, Direction.OUTGOING,
                List.of(
                        DocumentScopes.act(Act.READ_AGENCY_DOCUMENTS, facts.agency()),
                        DocumentScopes.unit(facts.unit())));
        events.publish(new DocumentEvent(DocumentAct.ISSUED, id, seal.by(), Map.of("code", entry.code())));
        return entry.code();
    }

    private Signed open(Actor actor, DocumentId id, int version) {
        readers.require(actor, id);
        return mayIssue(actor, documents.lock(id, version, Signed.class));
    }

    private Signed mayIssue(Actor actor, Signed document) {
        authorisation.require(actor, Act.ISSUE_DOCUMENT, document.facts().agency());
        return document;
    }
}
