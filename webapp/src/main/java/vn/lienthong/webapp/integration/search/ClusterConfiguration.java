package vn.lienthong.webapp.integration.search;

import java.util.List;

import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.search.elastic.Credentials;
import vn.lienthong.search.elastic.ElasticCluster;
import vn.lienthong.search.elastic.ElasticSettings;
import vn.lienthong.webapp.start.SearchConnection;

/** The connection to the cluster, which need not be there yet. */
@Configuration(proxyBeanMethods = false)
class ClusterConfiguration {
    @Bean(destroyMethod = "close")
    ElasticCluster elasticCluster(SearchConnection connection, ObjectProvider<OpenTelemetry> traces) {
        return ElasticCluster.connect(
                ElasticSettings.of(List.of(connection.url()), credentials(connection), connection.authority(),
                        connection.indexPrefix()),
                traces.getIfAvailable(OpenTelemetry::noop));
    }

    private static Credentials credentials(SearchConnection connection) {
        if (connection.apiKey() != null) return new Credentials.ApiKey(connection.apiKey());
        if (connection.username() == null || connection.password() == null) return new Credentials.None();
        return new Credentials.Basic(connection.username(), connection.password());
    }
}
