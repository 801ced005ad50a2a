package vn.lienthong.webapp.problem;

import org.springframework.http.HttpStatus;

import vn.lienthong.engine.content.ContentRefusal;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.SharedRefusal;

/** The HTTP status of each refusal code. */
final class RefusalStatus {
    private RefusalStatus() {}

    static HttpStatus of(RefusalCode code) {
        return switch (code) {
            case SharedRefusal shared -> of(shared);
            case WebRefusal web -> of(web);
            case ContentRefusal content -> of(content);
            default -> of(code.kind());
        };
    }

    /** Clients of resumable uploads know these statuses by themselves. */
    private static HttpStatus of(ContentRefusal code) {
        return switch (code) {
            case UPLOAD_BUSY -> HttpStatus.LOCKED;
            case UPLOAD_TOO_LARGE, UPLOAD_TOO_LONG -> HttpStatus.CONTENT_TOO_LARGE;
            default -> of(code.kind());
        };
    }

    private static HttpStatus of(RefusalCode.Kind kind) {
        return switch (kind) {
            case STATE -> HttpStatus.CONFLICT;
            case DEMAND -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static HttpStatus of(SharedRefusal code) {
        return switch (code) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case STALE -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case OUTSIDE_FAULT -> HttpStatus.SERVICE_UNAVAILABLE;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case INVALID_INPUT -> HttpStatus.BAD_REQUEST;
        };
    }

    private static HttpStatus of(WebRefusal code) {
        return switch (code) {
            case SIGNED_OUT, SIGN_IN_WRONG -> HttpStatus.UNAUTHORIZED;
            case PAGE_TOO_OLD, PASSWORD_CHANGE_NEEDED -> HttpStatus.FORBIDDEN;
            case ANOTHER_NAME -> HttpStatus.CONFLICT;
            case SIGN_IN_WAIT -> HttpStatus.TOO_MANY_REQUESTS;
            case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case FORMAT_NOT_SUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
