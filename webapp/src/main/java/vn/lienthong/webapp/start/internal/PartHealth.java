package vn.lienthong.webapp.start.internal;

import java.util.List;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.stereotype.Component;

import vn.lienthong.webapp.start.Condition;
import vn.lienthong.webapp.start.Part;

/**
 * Shows every part in the health report. A part we can do without is DEGRADED, not DOWN: a load balancer that took the
 * node away would turn missing search into missing everything.
 */
@Component
class PartHealth implements SmartInitializingSingleton {
    static final Status DEGRADED = new Status("DEGRADED");

    private final HealthContributorRegistry registry;
    private final List<Part> parts;

    PartHealth(HealthContributorRegistry registry, List<Part> parts) {
        this.registry = registry;
        this.parts = List.copyOf(parts);
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var part : parts) registry.registerContributor(part.name(), (HealthIndicator) () -> health(part));
    }

    private static Health health(Part part) {
        var condition = part.condition();
        var health = Health.status(status(part, condition)).withDetail("state", condition.state());
        if (!condition.reason().isEmpty()) health.withDetail("reason", condition.reason());
        return health.build();
    }

    private static Status status(Part part, Condition condition) {
        if (condition.isReady()) return Status.UP;
        return part.isEssential() ? Status.DOWN : DEGRADED;
    }
}
