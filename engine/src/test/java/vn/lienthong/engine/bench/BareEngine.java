package vn.lienthong.engine.bench;

import java.util.Map;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.fixtures.TestDatabase;

/**
 * The process engine alone, on the same server, the same tables and with our settings, driven as its manual shows: what our
 * use cases are compared with. Only its history differs: whoever has nothing else needs the engine's own of every step, where
 * the product has its inbox and its trail.
 */
public final class BareEngine implements AutoCloseable {
    private final HikariDataSource database = TestDatabase.fresh();
    private final ProcessEngine engine;

    /**
     * @param model   on the class path
     * @param history the engine's name of what it keeps
     */
    public BareEngine(String model, String history) {
        engine = engine(database, history);
        engine.getRepositoryService().createDeployment().addClasspathResource(model).deploy();
    }

    private static ProcessEngine engine(DataSource database, String history) {
        var camunda = new StandaloneProcessEngineConfiguration();
        camunda.setProcessEngineName("bare");
        camunda.setDataSource(database);
        camunda.setDatabaseType("postgres");
        camunda.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        camunda.setIdGenerator(new StrongUuidGenerator());
        camunda.setHistory(history);
        camunda.setJobExecutorActivate(false);
        camunda.setMetricsEnabled(false);
        camunda.setTaskMetricsEnabled(false);
        camunda.setHistoryCleanupEnabled(false);
        return camunda.buildProcessEngine();
    }

    public void start(String process, String businessKey, Map<String, @Nullable Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey(process, businessKey, variables);
    }

    /** Finds the task that waits, and completes it. */
    public void complete(String businessKey, Map<String, Object> variables) {
        var task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey).singleResult();
        engine.getTaskService().complete(task.getId(), variables);
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
