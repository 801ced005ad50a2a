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
 * use cases are compared with.
 */
public final class BareEngine implements AutoCloseable {
    private final HikariDataSource database = TestDatabase.fresh();
    private final ProcessEngine engine;

    /** @param model on the class path */
    public BareEngine(String model) {
        engine = engine(database);
        engine.getRepositoryService().createDeployment().addClasspathResource(model).deploy();
    }

    private static ProcessEngine engine(DataSource database) {
        var camunda = new StandaloneProcessEngineConfiguration();
        camunda.setProcessEngineName("bare");
        camunda.setDataSource(database);
        camunda.setDatabaseType("postgres");
        camunda.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        camunda.setIdGenerator(new StrongUuidGenerator());
        camunda.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
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

    /** How many have come to their end. */
    public long ended() {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().finished().count();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
