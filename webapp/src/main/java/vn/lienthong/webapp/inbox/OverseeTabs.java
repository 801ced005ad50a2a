package vn.lienthong.webapp.inbox;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.ReadDirected;
import vn.lienthong.engine.inbox.ReadUnitWork;
import vn.lienthong.engine.shared.Actor;

/** The pages on which somebody sees the work of others, as far as the person leads them. */
@Component
final class OverseeTabs {
    private static final Tab UNIT_WORK = new Tab("inbox.unitWork", UnitWorkController.PATH);
    private static final Tab DIRECTED = new Tab("directed.title", DirectedController.PATH);

    private final ReadUnitWork unitWork;
    private final ReadDirected directed;

    OverseeTabs(ReadUnitWork unitWork, ReadDirected directed) {
        this.unitWork = unitWork;
        this.directed = directed;
    }

    /** A page and what it is called. */
    public record Tab(String labelKey, String address) {}

    List<Tab> of(Actor actor) {
        var tabs = Stream.<Tab>builder();
        if (directed.maySee(actor)) tabs.add(DIRECTED);
        if (unitWork.mayGive(actor)) tabs.add(UNIT_WORK);
        return tabs.build().toList();
    }
}
