package vn.lienthong.engine.workflow.contract;

import java.util.Arrays;
import java.util.Optional;

import vn.lienthong.engine.access.Act;

/** The steps that wait for a person, one user task each. */
public enum Step {
    DRAFT("userTask_draft", Act.DRAFT_DOCUMENT, "outgoing/draft"),
    REVIEW("userTask_review", Act.REVIEW_DOCUMENT, "outgoing/review"),
    APPROVE("userTask_approve", Act.SIGN_DOCUMENT, "outgoing/approve"),
    SIGN("userTask_sign", Act.SIGN_DOCUMENT, "outgoing/sign"),
    ISSUE("userTask_issue", Act.ISSUE_DOCUMENT, "outgoing/issue"),
    REGISTER("userTask_register", Act.REGISTER_INCOMING, "incoming/register"),
    PRESENT("userTask_present", Act.PRESENT_INCOMING, "incoming/present"),
    DIRECT("userTask_direct", Act.DIRECT_INCOMING, "incoming/direct"),
    ASSIGN_HANDLER("userTask_assignHandler", Act.ASSIGN_HANDLER, "incoming/assign-handler"),
    HANDLE("userTask_handle", Act.HANDLE_INCOMING, "incoming/handle"),
    ACKNOWLEDGE("userTask_acknowledge", Act.ASSIGN_HANDLER, "incoming/acknowledge");

    private final String id;
    private final Act act;
    private final String page;

    Step(String id, Act act, String page) {
        this.id = id;
        this.act = act;
        this.page = page;
    }

    /** Id of the user task. */
    public String id() {
        return id;
    }

    /** What one must be allowed to do it. */
    public Act act() {
        return act;
    }

    /** Form key of the user task: names the page where it is done. */
    public String page() {
        return page;
    }

    public static Optional<Step> find(String id) {
        return Arrays.stream(values()).filter(step -> step.id.equals(id)).findFirst();
    }

    public static Step of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Not a step: " + id));
    }
}
