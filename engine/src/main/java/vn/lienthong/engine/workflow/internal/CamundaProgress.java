package vn.lienthong.engine.workflow.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.inbox.InboxTasks;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.workflow.Progress;
import vn.lienthong.engine.workflow.RoadProgress;
import vn.lienthong.engine.workflow.RoadProgress.Place;

/** Reads from the engine which model a document follows, and from the inbox how far it has come. */
@Component
class CamundaProgress implements Progress {
    private final ReadingRights readers;
    private final HistoryService history;
    private final RepositoryService repository;
    private final InboxTasks tasks;
    private final DomainEvents events;

    CamundaProgress(ReadingRights readers, HistoryService history, RepositoryService repository,
            InboxTasks tasks, DomainEvents events) {
        this.readers = readers;
        this.history = history;
        this.repository = repository;
        this.tasks = tasks;
        this.events = events;
    }

    @Override
    @Transactional
    public Optional<RoadProgress> of(Actor actor, DocumentId document) {
        readers.require(actor, document);
        events.publish(DocumentEvent.of(DocumentAct.READ, document, actor));
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(document.toString())
                .list()
                .stream()
                .max(Comparator.comparing(HistoricProcessInstance::getStartTime))
                .map(road -> progress(document, road));
    }

    private RoadProgress progress(DocumentId document, HistoricProcessInstance road) {
        var model = road.getProcessDefinitionId();
        var done = tasks.doneSteps(document);
        var open = tasks.open(document);
        var reached = new HashSet<>(done);
        open.forEach(task -> reached.add(task.step()));
        if (road.getEndActivityId() != null) reached.add(road.getEndActivityId());
        return new RoadProgress(
                road.getProcessDefinitionKey(), road.getProcessDefinitionVersion(), model(model),
                new RoadBehind(repository.getBpmnModelInstance(model), done, reached).nodes(),
                open.stream().map(task -> new Place(task.step(), task.createdAt())).toList());
    }

    private String model(String definition) {
        try (var model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
