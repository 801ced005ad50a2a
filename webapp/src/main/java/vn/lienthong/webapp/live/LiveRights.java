package vn.lienthong.webapp.live;

import vn.lienthong.engine.inbox.TaskKeys;
import vn.lienthong.engine.notification.BrowserNotice;

/**
 * What a reader may hear of, and how.
 *
 * @param keys of the tasks the person may do
 * @param loud of which new tasks the person wants a notification of the system
 */
record LiveRights(TaskKeys keys, BrowserNotice loud) {}
