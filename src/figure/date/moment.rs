//! Points of the calendar and the clock, as far as the text tells them, and how they are printed in ISO 8601.

use crate::report::Value;

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clock {
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
    /// 0 to 59, where it is told.
    pub second: Option<u32>,
    /// Whether the text leaves open which half of the day is meant: "3:30", but not "3:30 p.m.".
    pub is_open: bool,
}

impl Clock {
    /// A time in whole minutes that is told with its half of the day.
    pub fn new(hour: u32, minute: u32) -> Clock {
        Clock { hour, minute, second: None, is_open: false }
    }

    /// The same time in the half of the day that is told elsewhere; a time that tells its own stays.
    pub fn in_half(self, afternoon: bool) -> Clock {
        if !self.is_open || self.hour > 12 {
            return self;
        }
        Clock { hour: self.hour % 12 + if afternoon { 12 } else { 0 }, is_open: false, ..self }
    }

    fn iso(self) -> String {
        let second = self.second.map_or(String::new(), |second| format!(":{second:02}"));
        format!("{:02}:{:02}{second}", self.hour, self.minute)
    }
}

/// A point in time; what is unknown is left out. Nothing is known of "next Tuesday" but on the day of writing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moment {
    /// The year.
    pub year: Option<u32>,
    /// 1 to 12.
    pub month: Option<u32>,
    /// 1 to 31.
    pub day: Option<u32>,
    /// The time of day.
    pub clock: Option<Clock>,
}

impl Moment {
    /// A year and nothing more.
    pub fn year(year: u32) -> Moment {
        Moment { year: Some(year), ..Moment::default() }
    }

    /// A month, of a year if it is told.
    pub fn month(year: Option<u32>, month: u32) -> Moment {
        Moment { year, month: Some(month), ..Moment::default() }
    }

    /// A day of a month, of a year if it is told.
    pub fn day(year: Option<u32>, month: u32, day: u32) -> Moment {
        Moment { year, month: Some(month), day: Some(day), ..Moment::default() }
    }

    /// A time of any day.
    pub fn clock(clock: Clock) -> Moment {
        Moment { clock: Some(clock), ..Moment::default() }
    }

    /// What the two tell together.
    pub fn or(self, other: Moment) -> Moment {
        Moment {
            year: self.year.or(other.year),
            month: self.month.or(other.month),
            day: self.day.or(other.day),
            clock: self.clock.or(other.clock),
        }
    }

    fn iso(self) -> Option<String> {
        let year = self.year.map_or("-".to_owned(), |year| year.to_string());
        let date = match (self.month, self.day) {
            (Some(month), Some(day)) => Some(format!("{year}-{month:02}-{day:02}")),
            (Some(month), None) => Some(format!("{year}-{month:02}")),
            _ => self.year.map(|year| year.to_string()),
        };
        match (date, self.clock) {
            (Some(date), Some(clock)) if self.day.is_some() => Some(format!("{date}T{}", clock.iso())),
            (None, clock) => clock.map(Clock::iso),
            (date, _) => date,
        }
    }
}

/// A moment, or a stretch from one to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum When {
    /// A moment.
    At(Moment),
    /// Both ends.
    Span(Moment, Moment),
}

impl When {
    /// What hangs on the day of writing.
    pub const UNKNOWN: When = When::At(Moment { year: None, month: None, day: None, clock: None });

    /// What the two tell together: "Friday, May 3" and "9 a.m. to 5 p.m.".
    pub fn or(self, other: When) -> When {
        match (self, other) {
            (When::At(a), When::At(b)) => When::At(a.or(b)),
            (When::Span(a, b), When::At(c)) => When::Span(a.or(c), b.or(c)),
            (When::At(a), When::Span(b, c)) => When::Span(a.or(b), a.or(c)),
            (span, _) => span,
        }
    }

    /// The same, with the half of the day that is told elsewhere.
    pub fn in_half(self, afternoon: bool) -> When {
        let place = |moment: Moment| Moment { clock: moment.clock.map(|clock| clock.in_half(afternoon)), ..moment };
        match self {
            When::At(moment) => When::At(place(moment)),
            When::Span(from, until) => When::Span(place(from), place(until)),
        }
    }

    /// The first moment.
    pub fn start(self) -> Moment {
        match self {
            When::At(moment) | When::Span(moment, _) => moment,
        }
    }

    /// The last moment.
    pub fn end(self) -> Moment {
        match self {
            When::At(moment) | When::Span(_, moment) => moment,
        }
    }

    /// The value in the report.
    pub fn value(self) -> Value {
        match self {
            When::At(moment) => moment.iso().map_or(Value::Unknown, Value::Date),
            When::Span(from, until) => match (from.iso(), until.iso()) {
                (Some(from), Some(until)) => Value::Dates([from, until]),
                _ => Value::Unknown,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_as_precise_as_known() {
        let print = |moment: Moment| moment.iso().unwrap_or_default();
        let clock = Some(Clock::new(9, 5));
        assert_eq!(print(Moment::day(Some(2014), 3, 7)), "2014-03-07");
        assert_eq!(print(Moment { clock, ..Moment::day(Some(2014), 3, 7) }), "2014-03-07T09:05");
        assert_eq!(print(Moment::day(None, 3, 7)), "--03-07");
        assert_eq!(print(Moment::month(None, 3)), "--03");
        assert_eq!(print(Moment { clock, ..Moment::default() }), "09:05");
        assert_eq!(print(Moment { day: Some(4), ..Moment::default() }), "");
    }

    #[test]
    fn the_half_of_the_day_is_taken_over_where_it_is_open() {
        let open = Clock { is_open: true, ..Clock::new(3, 30) };
        assert_eq!((open.in_half(true).hour, open.in_half(false).hour), (15, 3));
        assert_eq!(Clock::new(3, 30).in_half(true).hour, 3);
    }
}
