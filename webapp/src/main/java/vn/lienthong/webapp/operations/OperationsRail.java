package vn.lienthong.webapp.operations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.operation.ReadOperation;
import vn.lienthong.webapp.shell.RailEntry;

/** Running the installation, for its operators. */
@Configuration(proxyBeanMethods = false)
final class OperationsRail {
    @Bean
    RailEntry operationsEntry(ReadOperation operation) {
        return new RailEntry("operations", 95, "monitor", "/operations", operation::mayOperate);
    }
}
