package vn.lienthong.webapp.start;

import java.util.List;

/**
 * What must be set before the product starts in production mode. Beans of this type are asked before anything else
 * starts, so they may look at settings only.
 */
@FunctionalInterface
public interface ProductionCheck {
    /** One sentence for each insecure setting, naming the property and what to set it to; empty = safe. */
    List<String> faults();
}
