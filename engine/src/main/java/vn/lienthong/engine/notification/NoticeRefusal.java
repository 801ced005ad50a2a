package vn.lienthong.engine.notification;

import vn.lienthong.engine.shared.RefusalCode;

/** Why a wish how to be told of work is not kept. */
public enum NoticeRefusal implements RefusalCode {
    MAIL_WITHOUT_ADDRESS;

    @Override
    public Kind kind() {
        return Kind.DEMAND;
    }
}
