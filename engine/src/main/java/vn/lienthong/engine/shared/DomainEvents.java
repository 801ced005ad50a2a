package vn.lienthong.engine.shared;

/** Where a use case says what happened. */
public interface DomainEvents {
    /** Tells every listener, within the running transaction. */
    void publish(DomainEvent event);
}
