package vn.lienthong.processes;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import vn.lienthong.engine.content.ContentSettings;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.workflow.WorkflowConfiguration;

/** The engine with its workflow and the deployed models, a province, and two agencies with people in them. */
final class Roads implements AutoCloseable {
    final EngineContext engine;
    final SampleProvince province;
    final StaffedAgency district;
    final StaffedAgency commune;
    private final AtomicInteger numbers = new AtomicInteger();

    Roads() {
        this(_ -> {});
    }

    Roads(Consumer<AnnotationConfigApplicationContext> more) {
        engine = new EngineContext(more.andThen(context -> context.register(WorkflowConfiguration.class)));
        province = new SampleProvince(engine);
        district = StaffedAgency.at(province, province.districtA);
        commune = StaffedAgency.at(province, province.communeA);
    }

    /** Another node on the same database and the same files. */
    private Roads(Roads beside) {
        engine = new EngineContext(context -> {
            context.registerBean(DataSource.class, () -> beside.engine.get(DataSource.class),
                    bean -> bean.setDestroyMethodName(""));
            context.registerBean(ContentSettings.class, () -> beside.engine.get(ContentSettings.class));
            context.register(WorkflowConfiguration.class);
        });
        province = beside.province;
        district = beside.district;
        commune = beside.commune;
    }

    Roads anotherNode() {
        return new Roads(this);
    }

    OutgoingJourney draft() {
        return draft(WayOut.of(commune));
    }

    OutgoingJourney draft(WayOut way) {
        return OutgoingJourney.begin(this, way);
    }

    int nextNumber() {
        return numbers.incrementAndGet();
    }

    List<String> waitsAt(DocumentId document) {
        return open(document).stream().map(InboxTask::step).sorted().toList();
    }

    List<InboxTask> open(DocumentId document) {
        return engine.get(InboxTasks.class).open(document);
    }

    InboxTask onlyTask(DocumentId document) {
        var open = open(document);
        if (open.size() != 1) throw new AssertionError("Waits at " + waitsAt(document));
        return open.getFirst();
    }

    /** The end the process came to; empty while it runs. */
    Optional<String> end(DocumentId document) {
        return engine.jdbc()
                .sql("""
                SELECT end_act_id_ FROM act_hi_procinst WHERE business_key_ = ? AND end_time_ IS NOT NULL""")
                .param(document.toString())
                .query(String.class)
                .optional();
    }

    @Override
    public void close() {
        engine.close();
    }
}
