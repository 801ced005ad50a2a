package vn.lienthong.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.fixtures.TestDatabase;

/**
 * The process engine alone, on the same server, the same tables and with our settings, driven as its manual shows: what our
 * use cases are compared with. Whoever completes a task has its id, as from a page. Only the history may differ: whoever has
 * nothing else needs the engine's own of every step, where the product has its inbox and its trail.
 */
public final class BareEngine implements AutoCloseable {
    private final HikariDataSource database = TestDatabase.fresh();
    private final ConcurrentMap<String, String> waiting = new ConcurrentHashMap<>();
    private final ProcessEngine engine;

    /**
     * @param model   on the class path
     * @param history the engine's name of what it keeps
     */
    public BareEngine(String model, String history) {
        engine = engine(database, history);
        engine.getRepositoryService().createDeployment().addClasspathResource(model).deploy();
    }

    private ProcessEngine engine(DataSource source, String history) {
        var camunda = new StandaloneProcessEngineConfiguration();
        camunda.setProcessEngineName("bare");
        camunda.setDataSource(source);
        camunda.setDatabaseType("postgres");
        camunda.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        camunda.setIdGenerator(new StrongUuidGenerator());
        camunda.setHistory(history);
        camunda.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        camunda.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        camunda.setHistoryCleanupEnabled(false);
        camunda.setJobExecutorActivate(false);
        camunda.setCmmnEnabled(false);
        camunda.setDmnEnabled(false);
        camunda.setDbIdentityUsed(false);
        camunda.setStandaloneTasksEnabled(false);
        camunda.setMetricsEnabled(false);
        camunda.setTaskMetricsEnabled(false);
        // the engine adds its own to the list
        camunda.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Reception())));
        return camunda.buildProcessEngine();
    }

    /** Hears of each task that begins to wait, without asking for it. */
    private final class Reception extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                    .addTaskListener(TaskListener.EVENTNAME_CREATE,
                            task -> waiting.put(task.getProcessInstanceId(), task.getId()));
        }
    }

    /** @return the instance */
    public String start(String process, String businessKey, Map<String, @Nullable Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(process, businessKey, variables).getId();
    }

    /** Completes the task at which an instance waits. */
    public void complete(String instance, Map<String, Object> variables) {
        engine.getTaskService().complete(Objects.requireNonNull(waiting.remove(instance)), variables);
    }

    /** How many have not come to their end. */
    public long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
