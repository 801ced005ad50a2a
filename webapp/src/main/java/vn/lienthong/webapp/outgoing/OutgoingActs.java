package vn.lienthong.webapp.outgoing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocument.Issued;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.shell.DocumentActs;
import vn.lienthong.webapp.shell.Then;

/** The acts of the outgoing road on the document page. */
@Component
final class OutgoingActs implements DocumentActs {
    private static final int BEFORE_OTHERS = 20;

    private final OutgoingDocuments documents;
    private final StepRights rights;
    private final Sending sending;
    private final RecipientChoices recipients;
    private final OwnerActs owners;

    OutgoingActs(OutgoingDocuments documents, StepRights rights, Sending sending,
            RecipientChoices recipients, OwnerActs owners) {
        this.documents = documents;
        this.rights = rights;
        this.sending = sending;
        this.recipients = recipients;
        this.owners = owners;
    }

    @Override
    public int position() {
        return BEFORE_OTHERS;
    }

    @Override
    public String template() {
        return "outgoing/acts";
    }

    @Override
    public @Nullable ActsView view(Actor actor, DocumentId id, Then then) {
        return documents.find(id).isEmpty() ? null : offered(whole(actor, id, then));
    }

    private static @Nullable ActsView offered(ActsView view) {
        var isEmpty = view.primary() == ActsView.Primary.NONE && view.sent() == null && view.holder() == null
                && view.levels().isEmpty() && !view.owner().isAny();
        return isEmpty ? null : view;
    }

    /** The same also when nothing is offered: where an act is refused because it came too late. */
    ActsView whole(Actor actor, DocumentId id, Then then) {
        var found = documents.find(id).orElseThrow(() -> new UnknownException("document"));
        return view(actor, found, then);
    }

    private ActsView view(Actor actor, OutgoingDocument document, Then then) {
        var may = rights.of(actor, document);
        var isIssued = document instanceof Issued;
        var levels = isIssued
                ? List.<String>of()
                : recipients.levelsOf(document.id(), LocaleContextHolder.getLocale());
        return new ActsView(
                document.id(), document.version(), may.primary(), then.path(), may.holder(), may.code(),
                may.isVoidable(), may.isReturnable(), may.isDiscardable(),
                owners.of(actor, document, LocaleContextHolder.getLocale()),
                isIssued ? sending.sum(document.id()) : null, levels, null);
    }
}
