package vn.lienthong.engine.bulk;

import java.util.List;
import java.util.Objects;

import vn.lienthong.engine.handling.AcknowledgeAssignment;
import vn.lienthong.engine.handling.AssignHandler;
import vn.lienthong.engine.handling.Direct;
import vn.lienthong.engine.handling.DirectiveInput;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.handling.PresentToLeader;
import vn.lienthong.engine.handling.Urge;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Acts that move an incoming document on its road. */
@UseCase
class DocumentSteps {
    private final AcknowledgeAssignment acknowledgeAssignment;
    private final PresentToLeader presentToLeader;
    private final Direct direct;
    private final AssignHandler assignHandler;
    private final Urge urge;

    DocumentSteps(AcknowledgeAssignment acknowledgeAssignment, PresentToLeader presentToLeader, Direct direct,
            AssignHandler assignHandler, Urge urge) {
        this.acknowledgeAssignment = acknowledgeAssignment;
        this.presentToLeader = presentToLeader;
        this.direct = direct;
        this.assignHandler = assignHandler;
        this.urge = urge;
    }

    Outcome<?> take(BulkPiece piece) {
        var actor = piece.actor();
        var document = piece.document();
        return switch (piece.act().kind()) {
            case ACKNOWLEDGE -> acknowledgeAssignment.acknowledge(actor, document, piece.assignment());
            case PRESENT -> presentToLeader.present(actor, document, piece.version(), piece.person());
            case DIRECT -> direct.direct(actor, document, piece.version(), directive(piece.act().input()));
            case ASSIGN -> assignHandler.assign(actor, document, piece.assignment(), piece.person());
            case URGE -> urge.urge(actor, document, piece.assignment(), piece.act().input().words());
            case CLAIM, RELEASE, GIVE, TAKE_BACK -> throw new IllegalArgumentException(piece.act().kind().name());
        };
    }

    private static DirectiveInput directive(BulkInput input) {
        var unit = Objects.requireNonNull(input.unit());
        return new DirectiveInput(input.words(), input.dueOn(), List.of(new Charge(unit, HandlingRole.LEAD, null)));
    }
}
