package vn.lienthong.engine.workflow.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.workflow.ModelRules;

/**
 * Brings the models of the class path into the engine, one deployment per model. An unchanged model makes no new
 * version; running processes stay on theirs. A node of an older program that starts again while a newer one is being
 * brought in finds its models among those of before and lets the newer be.
 */
@Component
final class ProcessModels {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessModels.class);
    private static final String WHERE = "classpath*:processes/**/*.bpmn";

    private final RepositoryService repository;

    ProcessModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** @throws IllegalStateException when a model breaks a rule: nothing starts then */
    void deploy() {
        for (var model : models()) deploy(nameOf(model), bytes(model));
    }

    private void deploy(String file, byte[] model) {
        var broken = ModelRules.brokenBy(file, new ByteArrayInputStream(model));
        if (!broken.isEmpty())
            throw new IllegalStateException(file + " breaks the model rules: " + String.join("; ", broken));
        if (wasHere(file, model)) return;
        var deployment = repository.createDeployment()
                .name(file)
                .addInputStream(file, new ByteArrayInputStream(model))
                .enableDuplicateFiltering(true)
                .deployWithResult();
        var fresh = deployment.getDeployedProcessDefinitions();
        if (fresh != null)
            fresh.forEach(one -> LOG.info("Process {} is now version {}", one.getKey(), one.getVersion()));
    }

    private boolean wasHere(String file, byte[] model) {
        return repository.createDeploymentQuery()
                .deploymentName(file)
                .list()
                .stream()
                .anyMatch(one -> Arrays.equals(model, deployed(one, file)));
    }

    private byte[] deployed(Deployment deployment, String file) {
        try (var model = repository.getResourceAsStream(deployment.getId(), file)) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> models() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(WHERE))
                    .sorted(Comparator.comparing(ProcessModels::nameOf))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Resource model) {
        return Objects.requireNonNull(model.getFilename());
    }

    private static byte[] bytes(Resource model) {
        try {
            return model.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
