package vn.lienthong.engine.workflow.internal;

import java.util.function.BiConsumer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.lienthong.engine.workflow.RoadWatch;

/** Tells whoever counts them of every process that begins and ends, once that is committed. */
@Component
final class RoadParseListener extends AbstractBpmnParseListener {
    private final ObjectProvider<RoadWatch> watch;

    RoadParseListener(ObjectProvider<RoadWatch> watch) {
        this.watch = watch;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, telling(process.getKey(), RoadWatch::begun));
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, telling(process.getKey(), RoadWatch::ended));
    }

    private ExecutionListener telling(String process, BiConsumer<RoadWatch, String> what) {
        return (DelegateExecution _) -> afterCommit(() -> watch.ifAvailable(one -> what.accept(one, process)));
    }

    private static void afterCommit(Runnable told) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                told.run();
            }
        });
    }
}
