package vn.lienthong.engine.bulk;

import java.util.UUID;

import vn.lienthong.engine.handling.Directives;
import vn.lienthong.engine.handling.TakeBackAcknowledged;
import vn.lienthong.engine.handling.TakeBackDirective;
import vn.lienthong.engine.handling.TakeBackGiven;
import vn.lienthong.engine.handling.TakeBackPresented;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;
import vn.lienthong.engine.workflow.contract.Step;

/** Acts that take back what moved an incoming document on its road. */
@UseCase
class TakeBackSteps {
    private final TakeBackPresented takeBackPresented;
    private final TakeBackDirective takeBackDirective;
    private final TakeBackGiven takeBackGiven;
    private final TakeBackAcknowledged takeBackAcknowledged;
    private final Directives directives;

    TakeBackSteps(TakeBackPresented takeBackPresented, TakeBackDirective takeBackDirective,
            TakeBackGiven takeBackGiven, TakeBackAcknowledged takeBackAcknowledged, Directives directives) {
        this.takeBackPresented = takeBackPresented;
        this.takeBackDirective = takeBackDirective;
        this.takeBackGiven = takeBackGiven;
        this.takeBackAcknowledged = takeBackAcknowledged;
        this.directives = directives;
    }

    Outcome<?> take(BulkPiece piece) {
        var actor = piece.actor();
        var document = piece.document();
        return switch (Step.of(piece.task().step())) {
            case PRESENT -> takeBackPresented.takeBack(actor, document, piece.from());
            case DIRECT -> takeBackDirective.takeBack(actor, document, directive(document));
            case ASSIGN_HANDLER -> takeBackGiven.takeBack(actor, document, piece.assignment(), piece.from());
            case ACKNOWLEDGE -> takeBackAcknowledged.takeBack(actor, document, piece.assignment());
            default -> throw new UnknownException("task");
        };
    }

    /** The task that gave it is the last of its step, so it is the only one. */
    private UUID directive(DocumentId document) {
        return directives.of(document)
                .stream()
                .map(one -> one.id())
                .findFirst()
                .orElseThrow(() -> new UnknownException("task"));
    }
}
