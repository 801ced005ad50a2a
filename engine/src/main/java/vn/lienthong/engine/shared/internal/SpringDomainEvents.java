package vn.lienthong.engine.shared.internal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.shared.DomainEvents;

/** Hands events to {@code @EventListener} methods, synchronously. */
@Component
final class SpringDomainEvents implements DomainEvents {
    private final ApplicationEventPublisher publisher;

    SpringDomainEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void publish(DomainEvent event) {
        publisher.publishEvent(event);
    }
}
