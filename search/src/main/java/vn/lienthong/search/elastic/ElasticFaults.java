package vn.lienthong.search.elastic;

import java.net.SocketTimeoutException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;

import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.SearchUnavailableException.Reason;

/** What the client threw, as an outage with a reason; or as a {@link RefusedRequestException} when the request itself is at fault. */
final class ElasticFaults {
    private ElasticFaults() {}

    static RuntimeException of(Throwable cause) {
        return switch (cause) {
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case ElasticsearchException answered when isClosing(answered) ->
                unavailable(Reason.NOT_READY, type(answered), answered);
            case ElasticsearchException answered -> answered(answered.status(), type(answered), answered);
            case TransportException answered -> answered(answered.statusCode(), "unreadable answer", answered);
            // 502 to 504, after every node was tried: the client takes them for faults of the node
            case ResponseException answered -> answered(answered.getResponse().getStatusCode(), "no node has it",
                    answered);
            case SocketTimeoutException silent -> unavailable(Reason.TIMED_OUT, "a node fell silent", silent);
            case SSLException untrusted -> unavailable(Reason.REFUSED, "no trusted connection", untrusted);
            default -> unavailable(Reason.UNREACHABLE, cause.getClass().getSimpleName(), cause);
        };
    }

    private static RuntimeException answered(int status, String type, Throwable cause) {
        return switch (status) {
            case 400, 405, 409, 413 -> new RefusedRequestException(status + " " + type, cause);
            case 401 -> unavailable(Reason.REFUSED, type, cause);
            case 403 ->
                unavailable(type.startsWith("cluster_block_exception") ? Reason.OVERLOADED : Reason.REFUSED, type,
                        cause);
            case 429 -> unavailable(Reason.OVERLOADED, type, cause);
            default -> unavailable(Reason.NOT_READY, status + " " + type, cause);
        };
    }

    /** An index that is being dropped blames the question (400) for what it has closed already. */
    private static boolean isClosing(ElasticsearchException answered) {
        var said = answered.response().toString();
        return said.contains("already_closed_exception") || said.contains("this Analyzer is closed");
    }

    /** The first shard's reason says more than "all shards failed". */
    private static String type(ElasticsearchException answered) {
        var error = answered.error();
        var root = error.rootCause().isEmpty() ? error : error.rootCause().getFirst();
        return root.type() + ": " + root.reason();
    }

    private static SearchUnavailableException unavailable(Reason reason, String detail, Throwable cause) {
        return new SearchUnavailableException(reason, detail, cause);
    }
}
