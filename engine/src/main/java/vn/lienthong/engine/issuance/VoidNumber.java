package vn.lienthong.engine.issuance;

import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.NoteRule;
import vn.lienthong.engine.document.OutgoingDocument.Signed;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.registry.RegistryRefusal;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Gives up the number a document holds but was not issued under. The line stays in the register with its reason. */
@UseCase
public class VoidNumber {
    private final ReadingRights readers;
    private final Authorisation authorisation;
    private final OutgoingDocuments documents;
    private final Registers registers;
    private final IssueRecords records;
    private final DomainEvents events;
    private final NoteRule noteRule;

    VoidNumber(
            ReadingRights readers, Authorisation authorisation, OutgoingDocuments documents, Registers registers,
            IssueRecords records, DomainEvents events, NoteRule noteRule) {
        this.readers = readers;
        this.authorisation = authorisation;
        this.documents = documents;
        this.registers = registers;
        this.records = records;
        this.events = events;
        this.noteRule = noteRule;
    }

    /** A document that is sealed already will be issued; its number cannot be voided any more. */
    @Transactional
    public Outcome<DocumentId> voidNumber(Actor actor, DocumentId id, int version, String reason) {
        readers.require(actor, id);
        var document = documents.lock(id, version, Signed.class);
        authorisation.require(actor, Act.VOID_NUMBER, document.facts().agency());
        if (reason.isBlank()) return Outcome.refused(RegistryRefusal.VOID_NEEDS_REASON);
        var no = noteRule.words(reason);
        if (no != null) return new Outcome.Refused<>(no);
        var entry = registers.entryOf(id);
        if (entry.isEmpty() || records.isSealed(id)) return Outcome.refused(RegistryRefusal.NUMBER_NOT_RESERVED);
        registers.voidNumber(id, actor, reason.strip());
        events.publish(
                new DocumentEvent(
                        DocumentAct.NUMBER_VOIDED, id, actor,
                        Map.of("code", entry.get().code(), "reason", reason.strip())));
        return Outcome.done(id);
    }
}
