package vn.lienthong.engine.workflow.internal;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and runs the engine's jobs between the start and the stop of the context: before the relays and
 * the web come up, and until after they are down.
 */
@Component
final class EngineLifecycle implements SmartLifecycle {
    private final ProcessModels models;
    private final JobExecutor jobs;

    @Autowired
    EngineLifecycle(ProcessModels models, SpringProcessEngineConfiguration camunda) {
        this.models = models;
        this.jobs = camunda.getJobExecutor();
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        models.deploy();
        jobs.start();
    }

    @Override
    public void stop() {
        jobs.shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobs.isActive();
    }
}
