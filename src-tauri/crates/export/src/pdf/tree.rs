//! What each line on a page is, in reading order: the tree that a screen reader follows.

use std::num::NonZeroU16;

use krilla::tagging::{
    Identifier, ListNumbering, Node as Tagged, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

/// What something is.
#[derive(Debug, Clone)]
pub enum Role {
    /// A heading of a level, with its words.
    Heading(NonZeroU16, String),
    /// A paragraph.
    Paragraph,
    /// A list; with numbers or without.
    List(bool),
    /// One thing of a list.
    Item,
    /// Its number or its mark.
    Label,
    /// What it says.
    Body,
    /// A table.
    Table,
    /// The row that says what the columns hold.
    TableHead,
    /// The other rows.
    TableBody,
    /// A row.
    Row,
    /// A cell that says what its column holds.
    ColumnHead,
    /// Any other cell.
    Cell,
}

/// A place in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(usize);

/// A line on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf(pub usize);

enum Child {
    Place(Place),
    Leaf(Leaf),
}

/// The tree.
#[derive(Default)]
pub struct Tree {
    nodes: Vec<(Role, Vec<Child>)>,
    top: Vec<Place>,
    leaves: usize,
}

impl Tree {
    /// A new last child of `parent`; without one, at the top.
    pub fn add(&mut self, parent: Option<Place>, role: Role) -> Place {
        let place = Place(self.nodes.len());
        self.nodes.push((role, Vec::new()));
        match parent.and_then(|parent| self.nodes.get_mut(parent.0)) {
            Some((_, children)) => children.push(Child::Place(place)),
            None => self.top.push(place),
        }
        place
    }

    /// The next line of what is at `place`.
    pub fn line(&mut self, place: Place) -> Leaf {
        let leaf = Leaf(self.leaves);
        self.leaves += 1;
        if let Some((_, children)) = self.nodes.get_mut(place.0) {
            children.push(Child::Leaf(leaf));
        }
        leaf
    }

    /// The tree as a document takes it; `drawn` has the mark of each line, by its number.
    pub fn tagged(&self, drawn: &mut [Option<Identifier>]) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(super::draw::LANGUAGE.to_owned()));
        for place in &self.top {
            if let Some(group) = self.group(*place, drawn) {
                tree.push(group);
            }
        }
        tree
    }

    fn group(&self, place: Place, drawn: &mut [Option<Identifier>]) -> Option<TagGroup> {
        let (role, children) = self.nodes.get(place.0)?;
        let mut group = TagGroup::new(tag(role));
        for child in children {
            let node = match child {
                Child::Place(place) => self.group(*place, drawn).map(Tagged::from),
                Child::Leaf(leaf) => drawn.get_mut(leaf.0).and_then(Option::take).map(Tagged::from),
            };
            node.into_iter().for_each(|node| group.push(node));
        }
        Some(group)
    }
}

fn tag(role: &Role) -> TagKind {
    match role {
        Role::Heading(level, title) => Tag::Hn(*level, Some(title.clone())).into(),
        Role::Paragraph => Tag::P.into(),
        Role::List(true) => Tag::L(ListNumbering::Decimal).into(),
        Role::List(false) => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Role::Cell => Tag::TD.into(),
    }
}
