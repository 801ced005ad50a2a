package vn.lienthong.webapp.integration.search;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.finding.FilledIndexes;
import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.elastic.ElasticCluster;
import vn.lienthong.search.elastic.ElasticDocumentIndex;
import vn.lienthong.search.elastic.GoldenQueries;
import vn.lienthong.search.text.ExtractionSettings;
import vn.lienthong.search.text.ReadingLimits;
import vn.lienthong.search.text.TextExtraction;
import vn.lienthong.webapp.start.SearchConnection;
import vn.lienthong.webapp.start.TextConnection;

/** The index and the text server; neither need be there yet. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean
    DocumentIndex documentIndex(ElasticCluster cluster, SearchConnection connection, FilledIndexes filled) {
        return connection.isOwn()
                ? new ElasticDocumentIndex(cluster)
                : new ElasticDocumentIndex(cluster, filled.owner().toString());
    }

    @Bean
    GoldenQueries goldenQueries(ElasticCluster cluster, Clock clock) {
        return new GoldenQueries(cluster, clock);
    }

    @Bean
    TextExtraction textExtraction(TextConnection connection) {
        return new TextExtraction(ExtractionSettings.of(connection.url())
                .within(ReadingLimits.within(connection.taskLimit()))
                .trusting(connection.authority()));
    }
}
