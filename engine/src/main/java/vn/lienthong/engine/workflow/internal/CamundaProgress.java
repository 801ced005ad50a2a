package vn.lienthong.engine.workflow.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentEvent;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.workflow.Progress;
import vn.lienthong.engine.workflow.RoadProgress;
import vn.lienthong.engine.workflow.RoadProgress.Place;

/** Reads the progress from the engine's history. */
@Component
class CamundaProgress implements Progress {
    /** Marks the engine's own node around one that runs several times. */
    private static final String INNER_MARK = "#";

    private final ReadingRights readers;
    private final HistoryService history;
    private final RepositoryService repository;
    private final DomainEvents events;

    CamundaProgress(ReadingRights readers, HistoryService history, RepositoryService repository,
            DomainEvents events) {
        this.readers = readers;
        this.history = history;
        this.repository = repository;
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
                .map(this::progress);
    }

    private RoadProgress progress(HistoricProcessInstance process) {
        var nodes = history.createHistoricActivityInstanceQuery()
                .processInstanceId(process.getId())
                .list()
                .stream()
                .filter(node -> !node.getActivityId().contains(INNER_MARK))
                .toList();
        var passed = nodes.stream()
                .filter(node -> node.getEndTime() != null && !node.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
        return new RoadProgress(
                process.getProcessDefinitionKey(), process.getProcessDefinitionVersion(),
                model(process.getProcessDefinitionId()), passed, current(nodes));
    }

    private static List<Place> current(List<HistoricActivityInstance> nodes) {
        return nodes.stream()
                .filter(node -> node.getEndTime() == null)
                .map(node -> new Place(node.getActivityId(), node.getStartTime().toInstant()))
                .sorted(Comparator.comparing(Place::since).thenComparing(Place::node))
                .toList();
    }

    private String model(String definition) {
        try (var model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
