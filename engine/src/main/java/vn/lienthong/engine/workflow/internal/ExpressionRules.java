package vn.lienthong.engine.workflow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import vn.lienthong.engine.workflow.contract.Delegates;
import vn.lienthong.engine.workflow.contract.ProcessVariables;

/** Expressions read variables of the contract and compare them; they call nothing. */
public final class ExpressionRules {
    private static final Pattern DELEGATE = Pattern
            .compile("delegateExpression\\s*=\\s*[\"']\\$\\{\\s*(.*?)\\s*}[\"']");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("camunda:(class|expression)\\s*=");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern CALL = Pattern.compile("[.(\\[]");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "empty",
            "true", "false", "null");

    private ExpressionRules() {}

    public static List<String> brokenBy(String xml) {
        var broken = new ArrayList<String>();
        if (CLASS.matcher(xml).find()) broken.add("binds a class or an expression instead of a delegate's name");
        var delegates = DELEGATE.matcher(xml);
        while (delegates.find())
            if (!Delegates.ALL.contains(delegates.group(1)))
                broken.add("delegate " + delegates.group(1) + " is unknown");
        var expressions = EXPRESSION.matcher(delegates.replaceAll(""));
        while (expressions.find())
            expression(unescaped(expressions.group(1)), broken);
        return broken;
    }

    private static void expression(String text, List<String> broken) {
        var bare = LITERAL.matcher(text).replaceAll(" ");
        if (CALL.matcher(bare).find()) broken.add("expression " + text + " calls something");
        var words = WORD.matcher(bare);
        while (words.find())
            if (!OPERATORS.contains(words.group()) && !ProcessVariables.ALL.contains(words.group()))
                broken.add("expression " + text + " reads " + words.group() + ", which is not in the contract");
    }

    private static String unescaped(String text) {
        return text.replace("&apos;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
