package vn.lienthong.webapp.operations;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.operation.ReadOperation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailEntry;

/** Running the installation, for its operators. */
@Component
final class OperationsRail implements RailEntry {
    private final ReadOperation readOperation;

    OperationsRail(ReadOperation readOperation) {
        this.readOperation = readOperation;
    }

    @Override
    public String id() {
        return "operations";
    }

    @Override
    public int position() {
        return 95;
    }

    @Override
    public String icon() {
        return "monitor";
    }

    @Override
    public String path() {
        return "/operations";
    }

    @Override
    public boolean isShownTo(Actor actor) {
        return readOperation.mayOperate(actor);
    }
}
