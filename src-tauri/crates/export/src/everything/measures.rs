//! Measures and their answers, for reading: each item beside what was answered, and what that comes to.

use stillpoint_journal::measure::{Answering, Measure, Reckoning, Subscale};

use super::readable::{Page, escaped};
use crate::words;

/// A measure with everything it asks.
pub fn asked(page: &mut Page<'_>, measure: &Measure) {
    head(page, measure);
    let points: Vec<String> = measure
        .scale()
        .iter()
        .map(|point| format!("{} {}", point.value.get(), point.label.as_str()))
        .collect();
    page.said("Answers", &escaped(&points.join(", ")));
    for (number, item) in (1..).zip(measure.items()) {
        let reversed = if item.reversed { " (reversed)" } else { "" };
        page.said(&number.to_string(), &format!("{}{reversed}", escaped(item.text.as_str())));
    }
    for subscale in measure.subscales() {
        page.said(&subscale.name, &made_of(subscale));
    }
}

/// A measure as it was answered.
pub fn answered(page: &mut Page<'_>, answering: &Answering) {
    let sheet = answering.sheet();
    page.said("Day", &words::weekday(answering.day()));
    page.said("Measure now", &page.link(answering.measure()));
    head(page, sheet);
    for ((number, item), answer) in (1..).zip(sheet.items()).zip(answering.answers()) {
        let point = answer.and_then(|value| sheet.scale().iter().find(|point| point.value == value));
        let said = match point {
            Some(point) => format!("{} ({})", escaped(&point.label), point.value.get()),
            None => "*no answer*".to_owned(),
        };
        page.said(&format!("{number}. {}", item.text.as_str()), &said);
    }
    for subscale in sheet.subscales() {
        let figure = match answering.figure(subscale) {
            Some(figure) => figure.shown().to_string(),
            None => "*no figure, because an answer is missing*".to_owned(),
        };
        page.said(&subscale.name, &figure);
    }
}

fn head(page: &mut Page<'_>, measure: &Measure) {
    page.said("Name", &escaped(measure.name()));
    page.said("Version", &measure.version().get().to_string());
    page.said("Credit", &escaped(measure.credit().as_str()));
    if !measure.instructions().as_str().is_empty() {
        page.said("Instructions", &escaped(measure.instructions().as_str()));
    }
    if !measure.period().is_empty() {
        page.said("Period", &escaped(measure.period()));
    }
}

fn made_of(subscale: &Subscale) -> String {
    let items: Vec<String> = subscale.items.iter().map(|number| number.get().to_string()).collect();
    let how = match subscale.how {
        Reckoning::Sum => "the sum of",
        Reckoning::Mean => "the mean of",
    };
    format!("{how} {}", items.join(", "))
}
