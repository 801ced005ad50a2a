package vn.lienthong.engine.workflow.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

import vn.lienthong.engine.workflow.contract.Delegates;

/** The process engine on our data source and in our transactions, without everything we do not use. */
@Configuration(proxyBeanMethods = false)
class CamundaConfiguration {
    /** A job that fails is tried again after these pauses; then an operator sees it. */
    private static final String PAUSES = "PT5S,PT30S,PT2M,PT10M";
    /** How long an idle engine waits at most before it looks for work of other nodes and for retries that are due. */
    private static final Duration LOOK = Duration.ofSeconds(5);
    /** How long after the death of a node another one takes its jobs over. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Bean
    SpringProcessEngineConfiguration camunda(
            DataSource dataSource, PlatformTransactionManager transactions, InboxParseListener inbox,
            RoadParseListener roads, TakeAssignment takeAssignment) {
        var camunda = new SpringProcessEngineConfiguration();
        camunda.setProcessEngineName("lienthong");
        camunda.setDataSource(dataSource);
        camunda.setTransactionManager(transactions);
        camunda.setDatabaseType("postgres");
        camunda.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        camunda.setIdGenerator(new StrongUuidGenerator());
        keepOnlyRoads(camunda);
        // the engine adds its own to the list
        camunda.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(inbox, roads)));
        // expressions see variables and these names, no beans of the context
        camunda.setExpressionManager(new JuelExpressionManager(Map.of(Delegates.TAKE_ASSIGNMENT, takeAssignment)));
        camunda.setFailedJobRetryTimeCycle(PAUSES);
        camunda.setJobExecutor(jobs());
        camunda.setJobExecutorActivate(false);
        leaveOut(camunda);
        return camunda;
    }

    /** These rows are never removed: nothing has to note when one might be. */
    private static void keepOnlyRoads(SpringProcessEngineConfiguration camunda) {
        var level = new RoadHistory();
        camunda.setHistoryLevel(level);
        camunda.setCustomHistoryLevels(List.of(level));
        camunda.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        camunda.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
    }

    private static JobExecutor jobs() {
        var jobs = new DefaultJobExecutor();
        jobs.setMaxWait(LOOK.toMillis());
        jobs.setLockTimeInMillis((int) LEASE.toMillis());
        return jobs;
    }

    private static void leaveOut(SpringProcessEngineConfiguration camunda) {
        camunda.setCmmnEnabled(false);
        camunda.setDmnEnabled(false);
        camunda.setDbIdentityUsed(false);
        camunda.setStandaloneTasksEnabled(false);
        camunda.setMetricsEnabled(false);
        camunda.setTaskMetricsEnabled(false);
        camunda.setHistoryCleanupEnabled(false);
    }

    @Bean(destroyMethod = "close")
    ProcessEngine processEngine(SpringProcessEngineConfiguration camunda) {
        return camunda.buildProcessEngine();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
