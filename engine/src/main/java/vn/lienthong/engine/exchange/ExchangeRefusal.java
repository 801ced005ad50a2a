package vn.lienthong.engine.exchange;

import vn.lienthong.engine.shared.RefusalCode;

/** Where the exchange says no. */
public enum ExchangeRefusal implements RefusalCode {
    ALREADY_OPENED, ALREADY_CLOSED
}
